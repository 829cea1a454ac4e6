/** Numbers of PostgreSQL's advisory locks: any, as long as nobody else who shares the database uses them. */
export const LOCKS = { upToDate: 7_305_991_200, sweeping: 7_305_991_201 };
