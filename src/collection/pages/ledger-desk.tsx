import { DeskHeading } from '../../ui/desk/desk-heading.tsx';

export function LedgerDesk() {
  return <DeskHeading words={{ zh: '缺数台账', en: 'Missing figures' }} />;
}
