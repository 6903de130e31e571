package org.qianmo.voucher;

import org.qianmo.kernel.ledger.Account;

/**
 * What an account has of one voucher.
 *
 * @param amount in the account's smallest unit; below zero only in issue accounts
 */
public record VoucherPosition(Account account, String voucher, long amount) {}
