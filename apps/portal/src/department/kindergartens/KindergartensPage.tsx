import { Page } from '../../ui/Page.js';

export function KindergartensPage() {
  return <Page title="KindergartensPage">{null}</Page>;
}
