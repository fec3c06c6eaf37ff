import { Page } from '../../ui/Page.js';

export function IterationsPage() {
  return <Page title="IterationsPage">{null}</Page>;
}
