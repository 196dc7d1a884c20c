export default function BuildPage() {
  return null;
}
