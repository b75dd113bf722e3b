export function SegmentationsScreen() {
  return null;
}
