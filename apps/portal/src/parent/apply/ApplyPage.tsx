import { Page } from '../../ui/Page.js';

export function ApplyPage() {
  return <Page title="ApplyPage">{null}</Page>;
}
