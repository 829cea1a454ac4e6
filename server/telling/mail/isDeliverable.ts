/**
 * Whether an address is one that means one mailbox to every mail server: in the letters of RFC 5321's unquoted form, so that
 * no list, name, quote or line of a header can hide in it.
 */
export const isDeliverable = (address: string): boolean =>
  address.length <= 254 &&
  /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*@([A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?\.)+[A-Za-z]([A-Za-z0-9-]*[A-Za-z0-9])$/.test(
    address,
  );
