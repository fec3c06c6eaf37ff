import { Navigate } from '@tanstack/react-router';
import { Loading } from '../../ui/Loading.js';
import { useDepartmentDistrict } from '../district.js';

/** Where officials begin: their own district, or the first one. */
export function DepartmentHome() {
  const districtId = useDepartmentDistrict();
  return districtId === undefined ? <Loading /> : <Navigate to="/department/$districtId" params={{ districtId }} replace />;
}
