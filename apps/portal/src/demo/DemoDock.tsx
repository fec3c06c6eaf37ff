export default function DemoDock() {
  return null;
}
