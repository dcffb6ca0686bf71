import { Column, CreateDateColumn, Entity, PrimaryColumn, UpdateDateColumn, VersionColumn } from 'typeorm';
import type { Role } from './access.js';

/** Somebody who signs in: the owner or a member of a company, or an officer of the agency. */
@Entity('app_user')
export class User {
  @PrimaryColumn('uuid')
  id: string;

  /** Normalised: trimmed and in lower case. */
  @Column('citext')
  email: string;

  @Column('text', { name: 'password_hash' })
  passwordHash: string;

  @Column('text')
  name: string;

  @Column('text')
  role: Role;

  @Column('uuid', { name: 'company_id', nullable: true })
  companyId: string | null;

  /** BCP 47. */
  @Column('text', { default: 'en' })
  locale: string;

  /** IANA. */
  @Column('text', { name: 'time_zone', default: 'UTC' })
  timeZone: string;

  /** Set when the person may not sign in any more; the account stays, because records name it. */
  @Column('timestamptz', { name: 'disabled_at', nullable: true })
  disabledAt: Date | null;

  @VersionColumn({ default: 1 })
  version: number;

  @CreateDateColumn({ type: 'timestamptz', name: 'created_at' })
  createdAt: Date;

  @UpdateDateColumn({ type: 'timestamptz', name: 'updated_at' })
  updatedAt: Date;
}
