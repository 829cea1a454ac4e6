/** placeholder */
export const collectorInDev = () => ({ name: 'gop-y:collector-in-dev' });
