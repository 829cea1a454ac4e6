/** Where the demo's widget sends. The name is reserved and leads nowhere: nothing leaves the browser. */
export const ENDPOINT = 'https://gopy.hamay.example/v1/ha-may';

export const PORTAL = 'ha-may';
