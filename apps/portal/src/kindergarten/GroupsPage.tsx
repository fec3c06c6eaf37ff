import { Page } from '../ui/Page.js';

export function GroupsPage() {
  return <Page title="GroupsPage">{null}</Page>;
}
