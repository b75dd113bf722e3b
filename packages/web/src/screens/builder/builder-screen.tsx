export function NewSegmentScreen() {
  return null;
}
export function EditSegmentScreen() {
  return null;
}
