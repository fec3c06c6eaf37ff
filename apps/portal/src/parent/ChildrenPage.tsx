import { Page } from '../ui/Page.js';

export function ChildrenPage() {
  return <Page title="ChildrenPage">{null}</Page>;
}
