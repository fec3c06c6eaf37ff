import { Page } from '../../ui/Page.js';

export function VouchersPage() {
  return <Page title="VouchersPage">{null}</Page>;
}
