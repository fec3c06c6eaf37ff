import { Page } from '../../ui/Page.js';

export function RegisterPage() {
  return <Page title="RegisterPage">{null}</Page>;
}
