package org.aixin.testkit.rules.planted.edgesstayinsidetheirfeature;

import org.aixin.testkit.rules.planted.Violation;
import org.springframework.stereotype.Controller;

@Violation
@Controller
public class PublicController {}
