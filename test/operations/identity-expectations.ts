import type { Role } from '../../src/identity/roles.ts';

/** Who may call a verb: only the command line of this machine, whoever has signed in, or the holders of these duties. */
export type Expected = 'operator' | 'member' | readonly Role[];

const OVERSEEING = ['plan-officer', 'reviewer', 'publisher', 'inspector'] as const;
const REPORTING = ['plan-officer', 'holder', 'city-office'] as const;
const WORKING = [...OVERSEEING, 'holder', 'city-office'] as const;

/** Written by hand from what each duty is for; never derived from the declarations. Verbs for anyone stand here not. */
export const EXPECTED: Readonly<Record<string, Expected>> = {
  'store.export': 'operator',
  'figures.import': 'operator',
  'figures.withdraw': 'operator',
  'plan.check': 'operator',
  'plan.lint': 'operator',
  'plan.loadText': 'operator',
  'publication.edit': 'operator',
  'publication.withdrawEdit': 'operator',
  'publication.edits': 'operator',
  'identity.link': 'operator',

  'identity.me': 'member',
  'identity.organisations': 'member',
  'identity.sessions': 'member',
  'identity.endSession': 'member',
  'identity.changePassword': 'member',
  'identity.startTotp': 'member',
  'identity.confirmTotp': 'member',
  'identity.dropTotp': 'member',

  'identity.addOrganisation': ['system-administrator'],
  'identity.invite': ['system-administrator'],
  'identity.reset': ['system-administrator'],
  'identity.disable': ['system-administrator'],
  'identity.enable': ['system-administrator'],
  'identity.grant': ['security-administrator'],
  'identity.withdraw': ['security-administrator'],
  'identity.setMode': ['security-administrator'],
  'identity.accounts': [
    'plan-officer',
    'inspector',
    'system-administrator',
    'security-administrator',
    'audit-administrator',
  ],
  'audit.list': ['audit-administrator', 'inspector'],
  'audit.verify': ['audit-administrator', 'inspector'],

  'collection.workbook': REPORTING,
  'collection.checkWorkbook': REPORTING,
  'collection.takeWorkbook': REPORTING,
  'collection.annotated': REPORTING,
  'collection.enter': REPORTING,
  'collection.entries': WORKING,
  'collection.history': WORKING,
  'collection.approve': ['reviewer'],
  'collection.return': ['reviewer'],
  'collection.settle': ['plan-officer'],
  'collection.disagreements': OVERSEEING,

  'plan.internalBoard': WORKING,
  'plan.internalTarget': WORKING,

  'publication.release': ['publisher'],
  'publication.cancelRelease': ['publisher'],
  'publication.allReleases': OVERSEEING,
};
