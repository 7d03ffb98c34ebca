// The rows about bc, for the comparison with the real one.

extension OracleRows {
  static let reckoning = ##"""
      echo '1/0' | bc
      echo 'a=' | bc
      echo '2^0.5' | bc
      echo '10/3' | bc
      echo 'scale=3;10/3' | bc
      echo '.5' | bc
      echo '-0.5' | bc
      echo 'obase=16;255' | bc
      echo 'ibase=16;FF' | bc
      echo 'obase=2;5.5' | bc
      echo 'scale=2;obase=2;5.5' | bc
      echo 'sqrt(2)' | bc
      echo 'scale=10;sqrt(2)' | bc
      echo '5%3' | bc
      echo 'scale=2;5%3' | bc
      echo '-7%3' | bc
      echo '2^100' | bc
      echo '2^-2' | bc
      echo 'scale=4;2^-2' | bc
      echo '1==1' | bc
      echo '3>2&&1' | bc
      echo '!0' | bc
      echo 'x=5;x' | bc
      echo 'x=5;x+=2;x' | bc
      echo 'x++' | bc
      echo 'x=1;x++;x' | bc
      echo 'length(123.45)' | bc
      echo 'scale(1.234)' | bc
      echo '"hi"' | bc
      echo 'print "a",1,"\n"' | bc
      echo 'if(1)2' | bc
      echo 'if(0)2 else 3' | bc
      echo 'for(i=0;i<3;i++)i' | bc
      echo 'i=0;while(i<2){i;i+=1}' | bc
      echo 'define f(x){return(x*2)};f(4)' | bc
      echo 'a[1]=3;a[1]' | bc
      echo '1+' | bc
      echo 'foo' | bc
      echo '1;2' | bc
      echo '(1+2)*3' | bc
      echo '0.1+0.2' | bc
      echo '1.50*2' | bc
      echo '100*1.05' | bc
      echo 'sqrt(-1)' | bc
      echo '2^300' | bc
      echo '2^1000' | bc
      echo 'f(1)' | bc
      echo 'last' | bc
      echo '5;last' | bc
      echo '10 % 0' | bc
      echo '1.5%1' | bc
      echo 'ibase=2;101;obase=16' | bc
      echo 'e=2;e' | bc
      echo '1 2' | bc
      echo 'A' | bc
      echo '99999999999*99999999999' | bc
      echo '-3/2' | bc
      echo 'scale=1;-3/2' | bc
      echo 'scale=5;1/3*3' | bc
      echo '0.00' | bc
      echo '00.5' | bc
      echo '1.' | bc
      echo 'scale=30;1/7' | bc
      echo '123456789012345678901234567890/987654321' | bc
      echo '2^64%1000007' | bc
      echo 'scale=4;(5/3)*2.5' | bc
      echo '(x=5)' | bc
      echo 'scale=2;x=10.555;x/1' | bc
      echo '-2^2' | bc
      echo '2^3^2' | bc
      echo '1/3;scale=6;1/3' | bc
      echo 'scale=20;sqrt(3)*sqrt(3)' | bc
      echo '1000000*1000000' | bc
      echo '.1*.1' | bc
      echo 'scale=3;.1*.1' | bc
      echo 'scale=2;100/7+0.005' | bc
      echo 'obase=16;ibase=16;FF+1' | bc
      echo '1>2;2>1' | bc
      echo 's(1)' | bc -l
      echo 'c(1)' | bc -l
      echo 'a(1)*4' | bc -l
      echo 'l(2)' | bc -l
      echo 'e(1)' | bc -l
      echo 'e(2.5)' | bc -l
      echo 'scale=4;l(10)' | bc -l
      echo 'scale=50;4*a(1)' | bc -l
      echo 'l(0)' | bc -l
      echo 'e(-1)' | bc -l
      echo 's(0)' | bc -l
      echo 'l(0.5)' | bc -l
      echo 's(10)' | bc -l
      echo 'a(0.2)' | bc -l
      echo 'a(5)' | bc -l
      echo 'a(-1)' | bc -l
      echo 'c(0)' | bc -l
      echo 'l(100)/l(10)' | bc -l
      echo 'e(10)' | bc -l
      echo 's(-2)' | bc -l
      echo 'scale=2;l(7)' | bc -l
      echo 'e(0)' | bc -l
      echo 'l(1)' | bc -l
      echo 'e(1.5)^2' | bc -l
      printf 'define f (n) {\n  if (n <= 1) return (1);\n  return (n * f(n-1));\n}\nf(20)\n' | bc
      printf 'for (i = 1; i <= 3; i++) {\n  print i, " "\n}\n/* c\nd */ 7 # x\n' | bc
      printf 'x = 3 ; x\n if (x > 2) {\n "big\n"\n} else {\n "small\n"\n}\n' | bc
      printf '5\nquit\n6\n' | bc
      bc nope
      printf '3*4\n' > p; echo 5 | bc p
      seq 5 | paste -sd+ | bc
    """##
}
