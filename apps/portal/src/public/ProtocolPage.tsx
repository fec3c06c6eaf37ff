import { Page } from '../ui/Page.js';

export function ProtocolPage() {
  return <Page title="ProtocolPage">{null}</Page>;
}
