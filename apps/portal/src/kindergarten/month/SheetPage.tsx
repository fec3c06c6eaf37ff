import { Page } from '../../ui/Page.js';

export function SheetPage() {
  return <Page title="SheetPage">{null}</Page>;
}
