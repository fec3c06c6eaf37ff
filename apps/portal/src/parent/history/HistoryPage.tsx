import { Page } from '../../ui/Page.js';

export function HistoryPage() {
  return <Page title="HistoryPage">{null}</Page>;
}
