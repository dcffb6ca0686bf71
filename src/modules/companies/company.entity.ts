import { Column, CreateDateColumn, Entity, PrimaryColumn, UpdateDateColumn } from 'typeorm';
import type { LocalizedText, SectorSlug } from '../../vocabulary/index.js';
import type { BusinessType, Certificate, Contact } from './company.types.js';
import type { VerificationLevel, VerificationState } from './company.verification.js';

@Entity('company')
export class Company {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text', { unique: true })
  slug: string;

  @Column('text')
  name: string;

  @Column('text', { name: 'legal_name', nullable: true })
  legalName: string | null;

  @Column('text', { name: 'registration_number', nullable: true })
  registrationNumber: string | null;

  @Column('text', { name: 'bank_account', nullable: true })
  bankAccount: string | null;

  @Column('char', { length: 2 })
  country: string;

  @Column('text', { nullable: true })
  city: string | null;

  @Column('text', { nullable: true })
  address: string | null;

  @Column('text', { nullable: true })
  website: string | null;

  @Column('text', { array: true, default: [] })
  sectors: SectorSlug[];

  @Column('text', { name: 'business_types', array: true })
  businessTypes: BusinessType[];

  @Column('jsonb', { default: {} })
  description: LocalizedText;

  @Column('jsonb', { default: [] })
  contacts: Contact[];

  @Column('jsonb', { default: [] })
  certificates: Certificate[];

  /** Year. */
  @Column('smallint', { nullable: true })
  established: number | null;

  @Column('integer', { nullable: true })
  employees: number | null;

  @Column('text', { name: 'logo_key', nullable: true })
  logoKey: string | null;

  @Column('text', { name: 'verification_state', default: 'unverified' })
  verificationState: VerificationState;

  @Column('smallint', { name: 'verification_level', default: 0 })
  verificationLevel: VerificationLevel;

  @Column('smallint', { name: 'requested_level', nullable: true })
  requestedLevel: 1 | 2 | 3 | null;

  @Column('timestamptz', { name: 'verification_valid_until', nullable: true })
  verificationValidUntil: Date | null;

  @Column('timestamptz', { name: 'verification_submitted_at', nullable: true })
  verificationSubmittedAt: Date | null;

  @Column('uuid', { name: 'verification_claimed_by', nullable: true })
  verificationClaimedBy: string | null;

  @Column('timestamptz', { name: 'verification_claimed_at', nullable: true })
  verificationClaimedAt: Date | null;

  @Column('uuid', { name: 'verification_visited_by', nullable: true })
  verificationVisitedBy: string | null;

  /** ISO date. */
  @Column('date', { name: 'verification_visited_on', nullable: true })
  verificationVisitedOn: string | null;

  @Column('text', { name: 'verification_reason_code', nullable: true })
  verificationReasonCode: string | null;

  @Column('text', { name: 'verification_note', nullable: true })
  verificationNote: string | null;

  @Column('timestamptz', { name: 'suspended_at', nullable: true })
  suspendedAt: Date | null;

  @Column('text', { name: 'suspension_reason_code', nullable: true })
  suspensionReasonCode: string | null;

  @Column('text', { name: 'suspension_note', nullable: true })
  suspensionNote: string | null;

  // Counted by hand: TypeORM's version column would not be raised by an UPDATE in SQL.
  @Column('integer', { default: 1 })
  version: number;

  @CreateDateColumn({ type: 'timestamptz', name: 'created_at' })
  createdAt: Date;

  @UpdateDateColumn({ type: 'timestamptz', name: 'updated_at' })
  updatedAt: Date;
}
