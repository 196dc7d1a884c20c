/** Where tables of incidents are imported: `/timetables/{id}/incidents/import`. */
export function incidentImportPath(timetableId: string): string {
  return `/timetables/${timetableId}/incidents/import`;
}
