package org.aixin.miniprogram.wechat;

/** Without the mini-program's identity nobody can log in, so it does not start. */
class UnusableWeChat extends RuntimeException {

    UnusableWeChat(String message) {
        super(message);
    }
}
