/** The password of all demo accounts. They are made only with the demo marketplace, which production refuses. */
export const DEMO_PASSWORD = 'silkroad-2005';

/** Who can be tried out. */
export const demoAccounts = [
  { email: 'exporter@silkgate.example', what: 'owner of a Korean exporter' },
  { email: 'buyer@silkgate.example', what: 'buyer abroad' },
  { email: 'officer@silkgate.example', what: 'trade officer of the agency' },
] as const;
