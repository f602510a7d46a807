package org.aixin.kernel.token;

/** A token that proves nothing. The message is for logs; a client learns only that it is not authenticated. */
public class TokenRefused extends RuntimeException {

    TokenRefused(String why) {
        super(why, null, false, false);
    }
}
