export function say(text) {
  console.log(`kezek: ${text}`);
}

export function complain(text) {
  console.error(`kezek: ${text}`);
}
