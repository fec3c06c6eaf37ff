import { Page } from '../ui/Page.js';

export function PaymentsPage() {
  return <Page title="PaymentsPage">{null}</Page>;
}
