import { Page } from '../../ui/Page.js';

export function DayPage() {
  return <Page title="DayPage">{null}</Page>;
}
