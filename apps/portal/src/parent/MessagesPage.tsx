import { Page } from '../ui/Page.js';

export function MessagesPage() {
  return <Page title="MessagesPage">{null}</Page>;
}
