import { Page } from '../ui/Page.js';

export function DistrictPage() {
  return <Page title="DistrictPage">{null}</Page>;
}
