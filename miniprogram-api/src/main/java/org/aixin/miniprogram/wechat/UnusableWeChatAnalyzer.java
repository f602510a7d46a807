package org.aixin.miniprogram.wechat;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says at start, instead of a stack trace, what is missing and where it comes from. */
class UnusableWeChatAnalyzer extends AbstractFailureAnalyzer<UnusableWeChat> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, UnusableWeChat cause) {
        return new FailureAnalysis(
                cause.getMessage(),
                "Set aixin.wechat.app-id and aixin.wechat.secret (environment: AIXIN_WECHAT_APP_ID,"
                        + " AIXIN_WECHAT_SECRET) to the AppID and AppSecret that mp.weixin.qq.com shows for the"
                        + " mini-program, and leave aixin.wechat.api-host as it is.",
                cause);
    }
}
