/** Where the gateway is: the same origin in a browser; WeChat wants a whole https address, given to the build. */
export let door = ''
// #ifdef MP-WEIXIN
door = import.meta.env.VITE_DOOR ?? ''
// #endif
