import { Page } from '../../ui/Page.js';

export function OverviewPage() {
  return <Page title="OverviewPage">{null}</Page>;
}
