export function SegmentationScreen() {
  return null;
}
