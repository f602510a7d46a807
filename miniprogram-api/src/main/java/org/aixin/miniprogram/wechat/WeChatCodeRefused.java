package org.aixin.miniprogram.wechat;

import org.aixin.kernel.problem.Refusal;
import org.springframework.http.HttpStatus;

/** WeChat does not know the code, or knows that it was used: the phone gets itself another one. */
public class WeChatCodeRefused extends Refusal {

    WeChatCodeRefused() {
        super(HttpStatus.UNAUTHORIZED, "wechat-code-refused");
    }
}
