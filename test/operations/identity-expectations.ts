import { ROLE_IDS, type Role } from '../../src/identity/roles.ts';

/** Whoever has signed in, whatever they hold. */
export const MEMBER = ROLE_IDS;
/** Only the command line of this machine. */
const OPERATOR: readonly Role[] = [];

const SYSTEM = ['system-administrator'] as const;
const SECURITY = ['security-administrator'] as const;
const REPORTING = ['plan-officer', 'holder', 'city-office'] as const;
const OVERSEEING = ['plan-officer', 'reviewer', 'publisher', 'inspector'] as const;
const WORKING = [...OVERSEEING, 'holder', 'city-office'] as const;

/**
 * Who may call which verb, written down a second time on purpose: a change of a verb's audience must be meant. One line a
 * verb that is not for anyone: its id, and the roles that may call it.
 */
export const EXPECTATIONS: Readonly<Record<string, readonly Role[]>> = {
  'audit.list': ['audit-administrator', 'inspector'],
  'audit.verify': ['audit-administrator', 'inspector'],
  'collection.annotated': REPORTING,
  'collection.answer': REPORTING,
  'collection.approve': ['reviewer'],
  'collection.ask': ['plan-officer'],
  'collection.checkBundle': REPORTING,
  'collection.checkWorkbook': REPORTING,
  'collection.completeness': WORKING,
  'collection.disagreements': OVERSEEING,
  'collection.dropMapping': REPORTING,
  'collection.enter': REPORTING,
  'collection.entries': WORKING,
  'collection.history': WORKING,
  'collection.mail': ['plan-officer'],
  'collection.retryMail': ['plan-officer'],
  'collection.hold': ['plan-officer'],
  'collection.ledger': WORKING,
  'collection.letter': ['plan-officer'],
  'collection.mappings': REPORTING,
  'collection.readTable': REPORTING,
  'collection.queryLetter': OVERSEEING,
  'collection.reconcile': OVERSEEING,
  'collection.return': ['reviewer'],
  'collection.saveMapping': REPORTING,
  'collection.settle': ['plan-officer'],
  'collection.takeTable': REPORTING,
  'collection.takeBundle': REPORTING,
  'collection.takeWorkbook': REPORTING,
  'collection.unhold': ['plan-officer'],
  'collection.workbook': REPORTING,
  'exchange.checkPacks': OPERATOR,
  'exchange.judge': OPERATOR,
  'figures.import': OPERATOR,
  'figures.internalCompare': WORKING,
  'figures.withdraw': OPERATOR,
  'identity.accounts': ['plan-officer', 'inspector', ...SYSTEM, ...SECURITY, 'audit-administrator'],
  'identity.addOrganisation': SYSTEM,
  'identity.changePassword': MEMBER,
  'identity.confirmTotp': MEMBER,
  'identity.disable': SYSTEM,
  'identity.dropTotp': MEMBER,
  'identity.enable': SYSTEM,
  'identity.endSession': MEMBER,
  'identity.grant': SECURITY,
  'identity.invite': SYSTEM,
  'identity.link': OPERATOR,
  'identity.me': MEMBER,
  'identity.organisations': MEMBER,
  'identity.reset': SYSTEM,
  'identity.sessions': MEMBER,
  'identity.setMode': SECURITY,
  'identity.startTotp': MEMBER,
  'identity.withdraw': SECURITY,
  'plan.check': OPERATOR,
  'plan.internalBoard': WORKING,
  'plan.internalTarget': WORKING,
  'plan.lint': OPERATOR,
  'plan.loadText': OPERATOR,
  'publication.allReleases': OVERSEEING,
  'publication.candidates': OVERSEEING,
  'publication.cancelRelease': ['publisher'],
  'publication.edit': OPERATOR,
  'publication.edits': OPERATOR,
  'publication.release': ['publisher'],
  'publication.withdrawEdit': OPERATOR,
  'store.export': OPERATOR,
};
