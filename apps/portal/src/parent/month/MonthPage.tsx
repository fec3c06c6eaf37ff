import { Page } from '../../ui/Page.js';

export function MonthPage() {
  return <Page title="MonthPage">{null}</Page>;
}
