import { Page } from '../../ui/Page.js';

export function RegistersPage() {
  return <Page title="RegistersPage">{null}</Page>;
}
