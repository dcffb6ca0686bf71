import { z } from 'zod';

/** Codes with the sentence that people read. Codes never change their meaning; sentences may get better. */
type Reasons = Readonly<Record<string, string>>;

/** Why an offer is sent back, refused, taken off the market or put back. */
export const offerReasons = {
  complies: 'The offer keeps the rules.',
  incomplete: 'Something that buyers need is missing.',
  unclear: 'Title or description do not say clearly what is traded.',
  wrong_category: 'Sector, category or HS code do not fit the goods.',
  price_implausible: 'The price or its terms are not plausible.',
  misleading: 'The offer promises what it does not hold.',
  duplicate: 'The company has posted the same offer before.',
  spam: 'The offer is advertising without a trade behind it.',
  contact_in_text: 'Contact data stand in the text instead of the profile.',
  prohibited_goods: 'The goods may not be traded here.',
  counterfeit: 'The goods appear to be counterfeit.',
  fraud: 'There are signs of fraud.',
  intellectual_property: "The offer uses somebody else's text, image or mark.",
  offensive: 'The wording is offensive.',
  resolved: 'What led to the measure has been put right.',
} as const satisfies Reasons;

/** Why an application is sent back or refused, a company suspended or reinstated, or its verification revoked. */
export const companyReasons = {
  document_unreadable: 'A document can not be read.',
  document_expired: 'A document is no longer valid.',
  document_mismatch: 'A document does not agree with the profile.',
  document_missing: 'A document is missing for this level.',
  identity_unproven: 'It is not proven that the applicant acts for the company.',
  company_dissolved: 'The register says that the company no longer exists.',
  sanctions: 'The company or its owners stand on a sanctions list.',
  fraud: 'There are signs of fraud.',
  spam: 'The company floods the site with advertising.',
  counterfeit: 'The company trades in counterfeit goods.',
  prohibited_goods: 'The company trades in goods that may not be traded here.',
  repeated_breaches: 'The company has broken the rules again after a warning.',
  terminated: "The company's account has been ended.",
  resolved: 'What led to the measure has been put right.',
  overturned: 'Another officer has overturned the measure.',
} as const satisfies Reasons;

/** Why users report something. */
export const reportReasons = {
  spam: 'Advertising or repetition.',
  fraud: 'I was cheated, or somebody tries to.',
  fake_company: 'The company is not what it says it is.',
  counterfeit: 'The goods are counterfeit.',
  prohibited_goods: 'The goods may not be traded.',
  misleading: 'What is said is not true.',
  wrong_category: 'It stands in the wrong place.',
  intellectual_property: 'It uses my text, image or mark.',
  offensive: 'It is offensive.',
  other: 'Something else.',
} as const satisfies Reasons;

/** Why a report is resolved as it is, and why an appeal is decided as it is. */
export const resolutionReasons = {
  no_breach: 'No rule was broken.',
  not_provable: 'It could not be proven.',
  minor_breach: 'A rule was broken, without harm.',
  breach: 'A rule was broken.',
  grave_breach: 'A rule was broken in a way that endangers others.',
  repeated_breach: 'A rule was broken again after a warning.',
  new_evidence: 'New evidence came with the appeal.',
  wrong_judgment: 'The first decision misjudged the case.',
  confirmed: 'The first decision was right.',
} as const satisfies Reasons;

/** The schema of one of the lists; its description carries the sentences, so that the API's documentation shows them. */
function oneOf<const Codes extends Reasons>(codes: Codes) {
  const names = Object.keys(codes) as (keyof Codes & string)[];
  const lines = names.map((name) => `- \`${name}\`: ${codes[name]}`);
  return z.enum(names, { error: `Give one of the reason codes: ${names.join(', ')}` }).describe(lines.join('\n'));
}

export const offerReasonSchema = oneOf(offerReasons);
export const companyReasonSchema = oneOf(companyReasons);
export const reportReasonSchema = oneOf(reportReasons);
export const resolutionReasonSchema = oneOf(resolutionReasons);
