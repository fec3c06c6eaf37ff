import { Page } from '../ui/Page.js';

export function RequestsPage() {
  return <Page title="RequestsPage">{null}</Page>;
}
