package org.aixin.miniprogram.wechat;

import cn.binarywang.wx.miniapp.api.WxMaService;
import java.time.Duration;
import java.util.Set;
import java.util.regex.Pattern;
import me.chanjar.weixin.common.error.WxErrorException;
import me.chanjar.weixin.common.error.WxRuntimeException;
import org.aixin.kernel.problem.Unavailable;

/**
 * The two questions that we ask WeChat. Of its answer to a log-in code only the openid is looked at: the session key,
 * by which data encrypted on a phone could be read, is dropped here and goes nowhere.
 */
public class WeChat {

    /** Invalid, missing, used before. */
    private static final Set<Integer> CODE_REFUSED = Set.of(40029, 41008, 40163);

    /** What WeChat gives out consists of these; with anything else its library fails, in words that hold our secret. */
    private static final Pattern CODE = Pattern.compile("[0-9A-Za-z._~-]{1,512}");

    private static final Duration SOON = Duration.ofSeconds(5);

    private final WxMaService service;

    WeChat(WxMaService service) {
        this.service = service;
    }

    private interface Question<T> {

        T ask() throws WxErrorException;
    }

    /**
     * Whose log-in code this is.
     *
     * @throws WeChatCodeRefused if it is nobody's, or was asked before
     * @throws Unavailable if WeChat cannot be asked
     */
    public String openid(String code) {
        return answer(code, () -> service.jsCode2SessionInfo(code).getOpenid());
    }

    /**
     * The telephone number that a phone's owner agreed to tell, without the country's.
     *
     * @throws WeChatCodeRefused if the code is none, or was asked before
     * @throws Unavailable if WeChat cannot be asked
     */
    public String phoneNumber(String code) {
        return answer(code, () -> service.getUserService().getPhoneNumber(code).getPurePhoneNumber());
    }

    private static <T> T answer(String code, Question<T> question) {
        if (!CODE.matcher(code).matches()) {
            throw new WeChatCodeRefused();
        }
        try {
            return question.ask();
        } catch (WxErrorException error) {
            var refused = error.getError().getErrorCode();
            if (CODE_REFUSED.contains(refused)) {
                throw new WeChatCodeRefused();
            }
            // Its message may quote the request, and that holds our secret.
            throw unavailable("WeChat answered error " + refused);
        } catch (WxRuntimeException failure) {
            var cause = failure.getCause() == null ? failure : failure.getCause();
            throw unavailable("WeChat did not answer: " + cause.getClass().getSimpleName());
        } catch (IllegalArgumentException failure) {
            // Likewise: a request that cannot be written is quoted whole.
            throw unavailable("WeChat cannot be asked: " + failure.getClass().getSimpleName());
        }
    }

    private static Unavailable unavailable(String why) {
        return new Unavailable("wechat-unavailable", SOON, new IllegalStateException(why));
    }
}
