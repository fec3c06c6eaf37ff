import { Rejection } from './rejection.js';

/** What a rule needs of a district to look a place up in it. */
export interface PlaceTree<S extends { readonly id: string }> {
  readonly id: string;
  readonly settlements: readonly S[];
}

/** @throws Rejection `domain.unknown-district` */
export const findDistrict = <D extends { readonly id: string }>(districts: readonly D[], districtId: string): D => {
  const district = districts.find((one) => one.id === districtId);
  if (!district) throw new Rejection('domain.unknown-district', { districtId });
  return district;
};

/** @throws Rejection `domain.unknown-settlement` */
export const findSettlement = <S extends { readonly id: string }>(district: PlaceTree<S>, settlementId: string): S => {
  const settlement = district.settlements.find((one) => one.id === settlementId);
  if (!settlement) throw new Rejection('domain.unknown-settlement', { districtId: district.id, settlementId });
  return settlement;
};
