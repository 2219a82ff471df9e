/** Whether a body of changes gives none: whatever it is sent to stays as it is, at its version. */
export const isEmptyChange = (body: object): boolean => Object.values(body).every((value) => value === undefined);
