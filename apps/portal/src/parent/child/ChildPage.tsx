import { Page } from '../../ui/Page.js';

export function ChildPage() {
  return <Page title="ChildPage">{null}</Page>;
}
