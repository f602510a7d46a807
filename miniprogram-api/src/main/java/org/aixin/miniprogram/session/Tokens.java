package org.aixin.miniprogram.session;

/**
 * What a phone keeps.
 *
 * @param expiresIn seconds for which the access token is good
 */
public record Tokens(String accessToken, String refreshToken, long expiresIn) {

    @Override
    public String toString() {
        return "Tokens[***]";
    }
}
