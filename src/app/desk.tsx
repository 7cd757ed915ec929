import { createRoot } from 'react-dom/client';
import '../ui/styles/tokens.css';
import '../ui/styles/base.css';
import '../ui/styles/table.css';
import '../ui/desk/desk.css';
import { LinkPage } from '../identity/pages/link-page.tsx';
import { SignInForm, SignInPage } from '../identity/pages/sign-in.tsx';
import type { DeskRoute } from '../ui/desk/desk-frame.tsx';
import { DeskShell } from '../ui/desk/desk-shell.tsx';
import { lazyPage } from '../ui/desk/lazy-page.ts';

const REPORTING = ['plan-officer', 'holder', 'city-office'];
const OVERSEEING = ['plan-officer', 'reviewer', 'publisher', 'inspector'];

/** The desks in the order of the work; each is fetched when it is first opened. */
const ROUTES: readonly DeskRoute[] = [
  {
    path: 'work',
    words: { zh: '我的工作', en: 'My work' },
    duties: null,
    page: lazyPage(() => import('../publication/pages/work-desk.tsx').then(({ WorkDesk }) => WorkDesk)),
  },
  {
    path: 'intake',
    words: { zh: '填报', en: 'Report figures' },
    duties: REPORTING,
    page: lazyPage(() => import('../collection/pages/intake-desk.tsx').then(({ IntakeDesk }) => IntakeDesk)),
  },
  {
    path: 'review',
    words: { zh: '审核', en: 'Review' },
    duties: [...OVERSEEING, 'holder', 'city-office'],
    page: lazyPage(() => import('../collection/pages/review-desk.tsx').then(({ ReviewDesk }) => ReviewDesk)),
  },
  {
    path: 'board',
    words: { zh: '内部总览', en: 'Internal board' },
    duties: [...OVERSEEING, 'holder', 'city-office'],
    page: lazyPage(() => import('../plan/pages/internal-board-desk.tsx').then((page) => page.InternalBoardDesk)),
  },
  {
    path: 'ledger',
    words: { zh: '缺数台账', en: 'Missing figures' },
    duties: [...OVERSEEING, 'holder', 'city-office'],
    page: lazyPage(() => import('../collection/pages/ledger-desk.tsx').then(({ LedgerDesk }) => LedgerDesk)),
  },
  {
    path: 'bundle',
    words: { zh: '汇总核对', en: 'Reconcile' },
    duties: [...OVERSEEING, 'holder', 'city-office'],
    page: lazyPage(() => import('../collection/pages/bundle-desk.tsx').then(({ BundleDesk }) => BundleDesk)),
  },
  {
    path: 'contracts',
    words: { zh: '技术合同', en: 'Technology contracts' },
    duties: ['registrar', 'registrant', 'inspector'],
    page: lazyPage(() => import('../exchange/pages/contracts-desk.tsx').then(({ ContractsDesk }) => ContractsDesk)),
  },
  {
    path: 'contract-ledger',
    words: { zh: '合同台账分析', en: 'Contracts as a whole' },
    duties: ['registrar', 'inspector'],
    page: lazyPage(() => import('../exchange/pages/ledger-analysis-desk.tsx').then((page) => page.LedgerAnalysisDesk)),
  },
  {
    path: 'releases',
    words: { zh: '发布', en: 'Releases' },
    duties: OVERSEEING,
    page: lazyPage(() => import('../publication/pages/release-desk.tsx').then(({ ReleaseDesk }) => ReleaseDesk)),
  },
  {
    path: 'mail',
    words: { zh: '邮件', en: 'Mail' },
    duties: ['plan-officer'],
    page: lazyPage(() => import('../collection/pages/mail-desk.tsx').then(({ MailDesk }) => MailDesk)),
  },
  {
    path: 'users',
    words: { zh: '人员与单位', en: 'People' },
    duties: ['system-administrator', 'security-administrator', 'audit-administrator', 'plan-officer', 'inspector'],
    page: lazyPage(() => import('../identity/pages/users-desk.tsx').then(({ UsersDesk }) => UsersDesk)),
  },
  {
    path: 'audit',
    words: { zh: '操作记录', en: 'Record of actions' },
    duties: ['audit-administrator', 'inspector'],
    page: lazyPage(() => import('../audit/pages/audit-desk.tsx').then(({ AuditDesk }) => AuditDesk)),
  },
  {
    path: 'account',
    words: { zh: '我的账户', en: 'My account' },
    duties: null,
    page: lazyPage(() => import('../identity/pages/account-desk.tsx').then(({ AccountDesk }) => AccountDesk)),
  },
];
const DOOR = { signIn: SignInPage, signInAgain: SignInForm, link: LinkPage };
const TODAY = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date());

const root = document.getElementById('desk');
if (root) {
  createRoot(root).render(<DeskShell routes={ROUTES} door={DOOR} today={TODAY} nonce={root.dataset.nonce ?? ''} />);
}
