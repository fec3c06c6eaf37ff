import { Page } from '../../ui/Page.js';

export function SheetsPage() {
  return <Page title="SheetsPage">{null}</Page>;
}
