import { Page } from '../../ui/Page.js';

export function SeatsPage() {
  return <Page title="SeatsPage">{null}</Page>;
}
